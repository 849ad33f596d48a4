'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

type PictureProps = {
  src: string
  alt: string
  /** Stands in the picture's place when it does not come. */
  failed: ReactNode
  /** Its shape, so that nothing moves when it comes. */
  size?: { width: number; height: number }
}

/** A picture of the archive, loaded when it comes near. One that cannot be shown says so. */
export function ShownPicture({ src, alt, failed, size }: PictureProps) {
  const picture = useRef<HTMLImageElement>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    // It may have failed before this page came to life.
    if (picture.current?.complete && picture.current.naturalWidth === 0) setBroken(true)
  }, [])
  if (broken) return <p className="bg-surface px-4.5 py-8 text-center text-soft">{failed}</p>
  return (
    // biome-ignore lint/performance/noImgElement: what is archived is shown as it is, and only to those who may see it
    <img
      {...size}
      ref={picture}
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className={size ? 'h-auto w-full' : 'mx-auto h-auto max-w-full bg-white'}
    />
  )
}
