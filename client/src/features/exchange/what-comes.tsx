import { Plural, Trans } from '@lingui/react/macro'
import type { FilePreview, LeftOut } from '@roundtable/shared/exchange/exchange'
import type { ReactNode } from 'react'
import { Banner } from '../../ui/banner.tsx'

/** What would come of a file, in sentences, before anything is made. */
export function WhatComes({ name, preview }: { name: string; preview: FilePreview }) {
  const { words, tables, placeholders, headings, leftOut, from, version, isChanged } = preview
  return (
    <div className="import-preview">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>
        {': '}
        <Plural value={words} one="# word" other="# words" />
        {tables > 0 && (
          <>
            {', '}
            <Plural value={tables} one="# table" other="# tables" />
          </>
        )}
      </p>
      {headings.length > 0 && <p className="import-headings">{headings.join(' · ')}</p>}
      {from !== null && (
        <p>
          <Trans>
            This is an export of <bdi>{from}</bdi>. The document will say so.
          </Trans>
        </p>
      )}
      {version !== null && (
        <p>
          <Trans>It is their version {version} as it was frozen. Here it begins as a draft.</Trans>
        </p>
      )}
      {isChanged && (
        <Banner tone="watch">
          <Trans>
            The file was changed after it was exported. What it says may not be what that partnership wrote.
          </Trans>
        </Banner>
      )}
      {placeholders > 0 && (
        <p>
          <Plural
            value={placeholders}
            one="# place in it still has to be filled in."
            other="# places in it still have to be filled in."
          />
        </p>
      )}
      {leftOut.length > 0 && (
        <>
          <p>
            <Trans>This does not come along:</Trans>
          </p>
          <ul>
            {leftOut.map(({ what, count }) => (
              <li key={what}>{leftOutWords[what](count)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** A thing without words does not compile. */
const leftOutWords: Readonly<Record<LeftOut, (count: number) => ReactNode>> = {
  pictures: (count) => <Plural value={count} one="# picture" other="# pictures" />,
  scripts: (count) => (
    <Plural value={count} one="# script, which was not run" other="# scripts, which were not run" />
  ),
  embedded: (count) => <Plural value={count} one="# embedded element" other="# embedded elements" />,
  links: (count) => (
    <Plural
      value={count}
      one="the address of # link, because it is neither a web nor a mail address; its words stay"
      other="the addresses of # links, because they are neither web nor mail addresses; their words stay"
    />
  ),
  notes: (count) => <Plural value={count} one="# remark in the margin" other="# remarks in the margin" />,
}
