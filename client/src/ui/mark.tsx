/** The sign of the house: a table of four arcs, one per stakeholder group, with a common centre. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="4.5"
      aria-hidden="true"
    >
      <path d="M17.88 4.15A12 12 0 0 1 27.85 14.12" />
      <path d="M27.85 17.88A12 12 0 0 1 17.88 27.85" />
      <path d="M14.12 27.85A12 12 0 0 1 4.15 17.88" />
      <path d="M4.15 14.12A12 12 0 0 1 14.12 4.15" />
      <circle cx="16" cy="16" r="3" fill="var(--accent)" stroke="none" />
    </svg>
  )
}
