type AddressProps = {
  address: string
  /** Its host in its own letters, where the address has it otherwise. */
  host: string | null
}

/** The address of a page, as it is asked for, and beside it a host that people read otherwise. */
export function Address({ address, host }: AddressProps) {
  return (
    <>
      <bdi dir="ltr" className="font-mono text-xs wrap-anywhere">
        {address}
      </bdi>
      {host && (
        <>
          {' '}
          <bdi className="text-xs text-soft wrap-anywhere">{host}</bdi>
        </>
      )}
    </>
  )
}
