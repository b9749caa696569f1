/** 403 for staff whose role is for other things. */
export function NotForRole({ title, who }: { title: string; who: string }) {
  return (
    <div className="plain">
      <h1>{title}</h1>
      <p>{who}</p>
    </div>
  )
}
