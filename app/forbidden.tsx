import { DeadEnd, deadEndMetadata } from '@/components/layout/dead-end'

export const generateMetadata = () => deadEndMetadata('forbidden')

export default function Forbidden() {
  return <DeadEnd why="forbidden" />
}
