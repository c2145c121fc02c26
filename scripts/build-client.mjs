// Builds client/dist where its sources changed; the launcher does the same before it serves.
import { buildClient } from './launch/build-client.mjs'

await buildClient(process.execPath)
