/** 403 for staff whose role is for other things. */
export function NotForRole({ what, who }: { what: string; who: string }) {
  return (
    <div className="plain">
      <h1>Your role does not include {what}</h1>
      <p>{who} An admin can change your role.</p>
    </div>
  )
}
