import { type ComponentProps, lazy, Suspense } from 'react'

// Who only reads needs neither: they come when somebody begins to write, or to moderate.
const LazyComposer = lazy(() => import('./composer.tsx').then((it) => ({ default: it.Composer })))
const LazyModeration = lazy(() =>
  import('./moderation-dialog.tsx').then((it) => ({ default: it.ModerationDialog })),
)

export function Composer(props: ComponentProps<typeof LazyComposer>) {
  return (
    <Suspense>
      <LazyComposer {...props} />
    </Suspense>
  )
}

export function ModerationDialog(props: ComponentProps<typeof LazyModeration>) {
  return (
    <Suspense>
      <LazyModeration {...props} />
    </Suspense>
  )
}
