// The least a page can be in which people write together with the same libraries: Tiptap's starter kit, its collaboration, Hocuspocus.
import { HocuspocusProvider } from '@hocuspocus/provider'
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import * as Y from 'yjs'

const doc = new Y.Doc()
const port = new URLSearchParams(location.search).get('port')
const provider = new HocuspocusProvider({ url: `ws://127.0.0.1:${port}`, name: 'the-paper', document: doc })
// Both our page and this one show a text once all of it is there.
provider.on('synced', openEditor)

function openEditor(): Editor {
  const element = document.querySelector('#text')
  const extensions = [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document: doc })]
  return new Editor({ element, extensions })
}
