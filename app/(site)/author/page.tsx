import { directoryMetadata, DirectoryPage } from '#app/_request/directory-page.tsx'
import '../styles/archive.css'

type Props = PageProps<'/author'>

export const generateMetadata = ({ searchParams }: Props) =>
  directoryMetadata({ of: 'authors', searchParams })

export default function AuthorDirectoryPage({ searchParams }: Props) {
  return <DirectoryPage of="authors" searchParams={searchParams} />
}
