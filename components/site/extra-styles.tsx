/**
 * A style sheet of `public/` for what stands on few pages of a kind: pages without it load none of it.
 *
 * @param href with its version, as app/_request/asset.ts writes it
 */
export function ExtraStyles({ href }: { href: string }) {
  return <link rel="stylesheet" href={href} precedence="extra" />
}
