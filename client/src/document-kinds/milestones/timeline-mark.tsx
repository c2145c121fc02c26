import type { Standing } from './milestone-words.ts'

/** The state of a milestone as a shape of its own, drawn round (0, 0). */
export function TimelineMark({ standing }: { standing: Standing }) {
  switch (standing) {
    case 'done':
      return (
        <>
          <circle className="timeline-shape" r={7.5} />
          <path className="timeline-tick" d="m-3.5 0 2.5 2.5 4.5-5" />
        </>
      )
    case 'at_risk':
      return <path className="timeline-shape" d="M0-8 9 7H-9z" />
    case 'late':
      return <path className="timeline-shape" d="M-3-8h6l5 5v6l-5 5h-6l-5-5v-6z" />
    case 'missed':
      return <path className="timeline-cross" d="M-6-6 6 6M6-6-6 6" />
    case 'dropped':
      return <path className="timeline-cross" d="M-6 0H6" />
    case 'planned':
      return <circle className="timeline-open" r={6} />
    case 'on_track':
      return <circle className="timeline-shape" r={6.5} />
  }
}
