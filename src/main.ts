import { mount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { registerOffline } from './offline/register.ts'

const target = document.getElementById('app')
if (target) mount(App, { target })

registerOffline(
  () => {},
  () => {},
)
