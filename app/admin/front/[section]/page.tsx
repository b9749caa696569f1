import type { Metadata } from 'next'
import { words } from '#components/ui/language.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import { answer } from '#app/_request/answer.ts'
import { segment } from '#app/_request/params.ts'
import { readSection } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import { ArrangeFront } from '../read-front.tsx'

type Props = PageProps<'/admin/front/[section]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await readSection(segment((await params).section))
  const t = await siteWords('fronts')
  return { title: section ? t('frontOf', { section: section.name }) : t('noSection') }
}

export default async function SectionFrontPage({ params, searchParams }: Props) {
  const slug = segment((await params).section)
  const staff = await requireRight('fronts.arrange', arrangePath(slug))
  if (!staff) return <Staffed staff={null} right="fronts.arrange" current="front" />
  const section = await readSection(slug)
  if (section) return <ArrangeFront staff={staff} section={section} query={await searchParams} />
  answer(404)
  return (
    <Staffed staff={staff} current="front">
      <div className="plain">
        <h1>{words('fronts')('noSection')}</h1>
        <p>
          <a href={arrangePath(null)}>{words('fronts')('frontPage')}</a>
        </p>
      </div>
    </Staffed>
  )
}
