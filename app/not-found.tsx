import { DeadEnd, deadEndMetadata } from '@/components/layout/dead-end'

export const generateMetadata = () => deadEndMetadata('notFound')

export default function NotFound() {
  return <DeadEnd why="notFound" />
}
