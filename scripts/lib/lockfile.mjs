const systems = {
  android: 'android',
  androideabi: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  ohos: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
}
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]

/**
 * A lockfile (version 3) that names every optional package some package in it asks for. What npm could not see it leaves
 * out; the entry made here has the version that is asked for and the platform its name tells, and no digest: npm takes
 * that from the registry when the package is first installed. Answers the new lockfile and the places added.
 */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages }
  const added = []
  for (const [place, { optionalDependencies = {}, version }] of Object.entries(lockfile.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isLocked(packages, place, name)) continue
      const at = `node_modules/${name}`
      packages[at] = entryFor(name, range, version)
      added.push(at)
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { lockfile: { ...lockfile, packages: sorted }, added }
}

/** Whether Node would find the package from there: in its own node_modules or in one further up. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = parentOf(at)) {
    if (packages[`${at}${at && '/'}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

const parentOf = (place) => place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, '')

function entryFor(name, range, parentVersion) {
  const parts = name.split(/[/\-._]/)
  const os = parts.map((part) => systems[part]).find(Boolean)
  const cpu = parts.find((part) => processors.includes(part))
  const libc = parts.some((part) => part.includes('musl'))
    ? 'musl'
    : parts.some((part) => /^gnu/.test(part)) && 'glibc'
  return {
    version: /^\d/.test(range) ? range : parentVersion,
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  }
}
