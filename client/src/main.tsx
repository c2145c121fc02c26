// Self-hosted fonts under the OFL. Which script is fetched follows the letters on the page (unicode-range).
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/app.tsx'
import { fetchScreen } from './app/router.ts'
import { applyTheme } from './app/theme.ts'
import { activateLanguage, preferredLanguage } from './i18n/i18n.ts'

applyTheme()
await activateLanguage(preferredLanguage())
fetchScreen()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
