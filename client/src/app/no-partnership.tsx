export function NoPartnership() {
  return <p>No partnership</p>
}
