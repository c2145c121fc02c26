/** `@y/websocket-server` as its command line sets it up, without LevelDB: everything is in memory only. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { announce } from './rig.ts'

const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)

const server = createServer()
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (connection) =>
    sockets.emit('connection', connection, request),
  )
})
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port))
