import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/badge'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { sampleClaims } from './sample'

const HEADS = ['Claim', 'Story', 'Why it is here', 'Origins', 'Blocks', 'With', 'Due']

export function SampleTable() {
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-6 py-2.5">
        <Chip removeHref="/design?f=verdict" removeLabel="Remove the filter verdict: none">
          verdict: none
        </Chip>
        <Chip>due: today</Chip>
      </div>
      <Table label="Queue" sticky>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <HeadCell key={head} numeric={head === 'Blocks'}>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleClaims.map((row, at) => (
            <Row key={row.claim} selected={at === 0} picked={at === 2}>
              <Cell className="font-medium">
                <Link href="/design?claim=1">
                  <bdi>{row.claim}</bdi>
                </Link>
              </Cell>
              <Cell className="text-soft">{row.story}</Cell>
              <Cell>{row.why}</Cell>
              <Cell>{row.origins}</Cell>
              <Cell numeric className={row.blocks ? 'font-semibold text-danger' : 'text-faint'}>
                {row.blocks}
              </Cell>
              <Cell>
                <Avatar name="Jun Okafor" /> <Avatar name="Sara Reyes" />
              </Cell>
              <Cell>{row.due}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  )
}
