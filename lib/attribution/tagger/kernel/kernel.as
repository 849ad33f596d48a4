// The arithmetic of the tagger: 16-bit integer products with 32-bit sums, and the cells of an LSTM in 32-bit floats.

/** out[b, n] = sum over k of x[b, k] * w[n, k]; k in multiples of 8, n in multiples of 4. */
export function product(x: usize, w: usize, out: usize, rows: i32, columns: i32, depth: i32): void {
  const stride = <usize>depth << 1
  for (let n = 0; n < columns; n += 4) {
    const w0 = w + <usize>n * stride
    let b = 0
    for (; b + 1 < rows; b += 2) {
      const xa = x + <usize>b * stride
      const xb = xa + stride
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0)
      let b0 = i32x4.splat(0), b1 = i32x4.splat(0), b2 = i32x4.splat(0), b3 = i32x4.splat(0)
      for (let k: usize = 0; k < stride; k += 16) {
        const p = w0 + k
        const va = v128.load(xa + k), vb = v128.load(xb + k)
        let wv = v128.load(p)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, wv)); b0 = i32x4.add(b0, i32x4.dot_i16x8_s(vb, wv))
        wv = v128.load(p + stride)
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, wv)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(vb, wv))
        wv = v128.load(p + 2 * stride)
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, wv)); b2 = i32x4.add(b2, i32x4.dot_i16x8_s(vb, wv))
        wv = v128.load(p + 3 * stride)
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, wv)); b3 = i32x4.add(b3, i32x4.dot_i16x8_s(vb, wv))
      }
      v128.store(out + ((<usize>b * columns + n) << 2), sums(a0, a1, a2, a3))
      v128.store(out + ((<usize>(b + 1) * columns + n) << 2), sums(b0, b1, b2, b3))
    }
    if (b < rows) {
      const xa = x + <usize>b * stride
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0)
      for (let k: usize = 0; k < stride; k += 16) {
        const p = w0 + k
        const va = v128.load(xa + k)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, v128.load(p)))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, v128.load(p + stride)))
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, v128.load(p + 2 * stride)))
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, v128.load(p + 3 * stride)))
      }
      v128.store(out + ((<usize>b * columns + n) << 2), sums(a0, a1, a2, a3))
    }
  }
}

/** The four sums of four vectors. */
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7))
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 2, 4, 6), i32x4.shuffle(c, d, 1, 3, 5, 7))
  return i32x4.add(i32x4.shuffle(ab, cd, 0, 2, 4, 6), i32x4.shuffle(ab, cd, 1, 3, 5, 7))
}

// @ts-ignore: decorator
@inline
function tanh(v: v128): v128 {
  const x = f32x4.max(f32x4.min(v, f32x4.splat(7.9)), f32x4.splat(-7.9))
  const y = f32x4.mul(x, x)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(5.12229709037114e-8))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(1.48572235717979e-5))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(6.37261928875436e-4))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(4.89352455891786e-3))
  let q = f32x4.splat(1.19825839466702e-6)
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(1.18534705686654e-4))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(2.26843463243900e-3))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(f32x4.mul(x, p), q)
}

// @ts-ignore: decorator
@inline
function sigmoid(v: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(v, half)), half), half)
}

/**
 * One step of `rows` cells. gates: f32 [rows, 4H] from the input; sums: i32 [rows, 4H] of the state before; scale: f32 [4H];
 * state: i16 [rows, H], cell: f32 [rows, H]; the new state goes to `state` and to `out` (i16), `outStride` bytes a row.
 */
export function cells(gates: usize, gatesStride: usize, sum: usize, scale: usize, cell: usize, state: usize, out: usize, outStride: usize, rows: i32, hidden: i32): void {
  const h = <usize>hidden << 2
  const unit = f32x4.splat(16384)
  for (let b = 0; b < rows; b++) {
    const g = gates + <usize>b * gatesStride
    const s = sum + <usize>b * 4 * h
    const c = cell + <usize>b * h
    const o = out + <usize>b * outStride
    const z = state + <usize>b * (h >> 1)
    for (let k: usize = 0; k < h; k += 16) {
      const i = sigmoid(f32x4.add(v128.load(g + k), f32x4.mul(f32x4.convert_i32x4_s(v128.load(s + k)), v128.load(scale + k))))
      const f = sigmoid(f32x4.add(v128.load(g + h + k), f32x4.mul(f32x4.convert_i32x4_s(v128.load(s + h + k)), v128.load(scale + h + k))))
      const n = tanh(f32x4.add(v128.load(g + 2 * h + k), f32x4.mul(f32x4.convert_i32x4_s(v128.load(s + 2 * h + k)), v128.load(scale + 2 * h + k))))
      const e = sigmoid(f32x4.add(v128.load(g + 3 * h + k), f32x4.mul(f32x4.convert_i32x4_s(v128.load(s + 3 * h + k)), v128.load(scale + 3 * h + k))))
      const v = f32x4.add(f32x4.mul(f, v128.load(c + k)), f32x4.mul(i, n))
      v128.store(c + k, v)
      const r = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(e, tanh(v)), unit)))
      const packed = i16x8.narrow_i32x4_s(r, r)
      v128.store64_lane(o + (k >> 1), packed, 0)
      v128.store64_lane(z + (k >> 1), packed, 0)
    }
  }
}

/** sums of integers to floats: out = sum * scale[n] + bias[n]; columns in multiples of 4. */
export function floats(sum: usize, scale: usize, bias: usize, out: usize, rows: i32, columns: i32): void {
  const width = <usize>columns << 2
  for (let b = 0; b < rows; b++) {
    const at = <usize>b * width
    for (let k: usize = 0; k < width; k += 16)
      v128.store(out + at + k, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum + at + k)), v128.load(scale + k)), v128.load(bias + k)))
  }
}

/** Floats to 16-bit integers of `unit`, what is below zero cut off: count in multiples of 4. */
export function rectified(from: usize, to: usize, count: i32, unit: f32): void {
  const u = f32x4.splat(unit), zero = f32x4.splat(0)
  for (let k: usize = 0; k < <usize>count << 2; k += 16) {
    const r = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.max(v128.load(from + k), zero), u)))
    v128.store64_lane(to + (k >> 1), i16x8.narrow_i32x4_s(r, r), 0)
  }
}
