import { type ReactNode, useId } from 'react'

/** One matter of the account page, with what it is for. */
export function AccountPart({
  title,
  about,
  children,
}: {
  title: string
  about?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="account-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p className="account-part-about">{about}</p>}
      {children}
    </section>
  )
}
