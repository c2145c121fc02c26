import { ask } from '../people/ask.ts'
import { Desk, newVision, type Place } from '../people/desk.ts'
import { headersOf, knock } from '../people/live-socket.ts'
import { expect, test } from '../people/story.ts'

// Words that stand in one internal document and nowhere else.
const secret = 'Ossabaw-Kettle-Nine'
const nothingHere = '019aa000-0000-7000-8000-000000000000'

test.describe('for a stranger', () => {
  let place: Place

  test.beforeEach(async ({ as, cast, slug, watch }) => {
    watch.allow(/status of (401|403|404)/)
    const page = await as(cast.ama)
    place = await newVision(page, slug, `Title ${secret}`)
    const ama = await Desk.open(page, place)
    await ama.write(`Body ${secret}.`)
    await ama.isSaved()
  })

  test('no address of the API says anything about a partnership', async ({ stranger }) => {
    const page = await stranger()
    await page.goto('/sign-in')
    const { body } = await ask(page, 'GET', '/api/openapi.json')
    const paths = Object.entries((body as { paths: Record<string, object> }).paths)
    const inside = paths.filter(([path]) => /partnerships|sessions/.test(path))
    expect(inside.length).toBeGreaterThan(5)
    for (const [path, methods] of inside)
      for (const method of Object.keys(methods)) {
        const answer = await ask(
          page,
          method.toUpperCase(),
          fill(path, place),
          method === 'post' || method === 'put' ? {} : undefined,
        )
        expect.soft(answer, `${method} ${path}`).toMatchObject({ status: 401 })
        expect.soft(JSON.stringify(answer.body)).not.toContain(secret)
      }
  })

  test('the live socket stays shut, and a document that exists answers like one that does not', async ({
    house,
  }) => {
    const { url } = house.instance
    expect(await knock(url, place.id, { Origin: url })).toBe(401)
    expect(await knock(url, nothingHere, { Origin: url })).toBe(401)
  })

  test('no page holds a word of it', async ({ stranger, slug }) => {
    const page = await stranger()
    for (const path of ['/', `/p/${slug}`, `/p/${slug}/documents/${place.id}`, `/live/${place.id}`]) {
      const response = await page.request.get(path)
      expect(await response.text(), path).not.toContain(secret)
    }
  })

  test('no file of the server can be fetched', async ({ stranger, house }) => {
    const page = await stranger()
    const spellings = [
      'demo.json',
      'data/demo.json',
      'roundtable.db',
      'src/main.tsx',
      '.built-from',
      '.vite/manifest.json',
      'package.json',
    ]
    const ways = ['/', '//', '/..%2f', '/%2e%2e/', '/assets/..%2f..%2f', '/@fs/']
    for (const file of spellings)
      for (const way of ways) {
        const response = await page.request.get(house.instance.url + way + file)
        const isThePage = (await response.text()).includes('<div id=')
        expect.soft(response.status() === 404 || isThePage, `${way}${file} → ${response.status()}`).toBe(true)
      }
  })
})

test('somebody of one partnership finds nothing of another, and cannot tell it from what does not exist', async ({
  as,
  cast,
  house,
  watch,
}) => {
  watch.allow(/status of 404/)
  const elsewhere = house.demo.partnerships[1]!
  const page = await as(cast.jonas)
  const asked = await Promise.all([
    ask(page, 'GET', `/api/partnerships/${elsewhere.slug}`),
    ask(page, 'GET', `/api/partnerships/no-such-partnership`),
    ask(page, 'GET', `/api/partnerships/${elsewhere.slug}/documents/${elsewhere.documents[0]!.id}`),
    ask(
      page,
      'GET',
      `/api/partnerships/${house.demo.partnerships[0]!.slug}/documents/${elsewhere.documents[0]!.id}`,
    ),
  ])
  for (const answer of asked) expect(answer).toEqual({ status: 404, body: { error: { code: 'not_found' } } })

  const headers = await headersOf(page.context(), house.instance.url)
  expect(await knock(house.instance.url, elsewhere.documents[0]!.id, headers)).toBe(404)
  expect(await knock(house.instance.url, nothingHere, headers)).toBe(404)
})

test('a page of another site gets no socket, even with the session', async ({ as, cast, house }) => {
  const page = await as(cast.jonas)
  const headers = await headersOf(page.context(), house.instance.url, 'https://elsewhere.example')
  expect(await knock(house.instance.url, house.demo.partnerships[0]!.documents[0]!.id, headers)).toBe(403)
})

function fill(path: string, { slug, id }: Place): string {
  return path.replace(/[:{]slug\}?/, slug).replace(/[:{](id|documentId|handle)\}?/, id)
}
