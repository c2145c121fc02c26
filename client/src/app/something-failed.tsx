export function SomethingFailed() {
  return <p>Something failed</p>
}
