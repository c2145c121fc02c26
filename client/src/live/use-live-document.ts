import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  openLiveDocument,
  type LiveDocument,
  type LiveDocumentOptions,
  type LiveState,
} from './live-document.ts'

/** Opens a document while the component is on the page. Undefined until the copy of this device has been read. */
export function useLiveDocument({ person, partnership, document, schemaVersion }: LiveDocumentOptions) {
  const [live, setLive] = useState<LiveDocument>()
  useEffect(() => {
    let left = false
    const opening = openLiveDocument({ person, partnership, document, schemaVersion })
    void opening.then((opened) => {
      if (!left) setLive(opened)
    })
    return () => {
      left = true
      setLive(undefined)
      void opening.then((opened) => opened.close())
    }
  }, [person, partnership, document, schemaVersion])
  return live
}

export function useLiveState(live: LiveDocument): LiveState {
  return useSyncExternalStore(live.subscribe, () => live.state)
}
