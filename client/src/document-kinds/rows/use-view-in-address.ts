import { useLocation, useNavigate } from '@tanstack/react-router'

/** Which of the views is chosen stands in the address (`?view=`), so that it can be sent to others. The first one does not. */
export function useViewInAddress<View extends string>(views: readonly [View, ...View[]]) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const given: unknown = (search as Record<string, unknown>)['view']
  const view = views.find((each) => each === given) ?? views[0]
  const setView = (next: View) =>
    void navigate({
      to: '.',
      search: next === views[0] ? {} : ({ view: next } as never),
      replace: true,
      resetScroll: false,
    })
  return [view, setView] as const
}
