import { directoryMetadata, DirectoryPage } from '#app/_request/directory-page.tsx'
import '../styles/archive.css'

type Props = PageProps<'/tag'>

export const generateMetadata = ({ searchParams }: Props) =>
  directoryMetadata({ of: 'subjects', searchParams })

export default function TagDirectoryPage({ searchParams }: Props) {
  return <DirectoryPage of="subjects" searchParams={searchParams} />
}
