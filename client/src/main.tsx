import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { App } from './app/app.tsx'
import { applyTheme } from './app/theme.ts'
import { activateLanguage, preferredLanguage } from './i18n/i18n.ts'

applyTheme()
await activateLanguage(preferredLanguage())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
