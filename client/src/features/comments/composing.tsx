import { type ComponentProps, Suspense } from 'react'
import { lazily } from '../../ui/lazily.ts'

// Who only reads needs neither: they come when somebody begins to write, or to moderate.
const LazyComposer = lazily(() => import('./composer.tsx').then((it) => ({ default: it.Composer })))
const LazyModeration = lazily(() =>
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
