"""Forms in which a name goes through something: functions, lists, constants, other files."""

from tests.variables.javascript.forms import Form

HELPERS = (
    Form("const need = (n: string) => process.env[n]!; need('«A»')"),
    Form("const need = n => { const v = process.env[n]; if (!v) throw 1; return v }; need('«A»')"),
    Form("const need = function (n) { return process.env[n] }; need('«A»')"),
    Form("function need(n, d) { return process.env[n] ?? d }\nneed('«A|?»', 'x')"),
    Form(
        "function need(n, fallback?: string) { const v = process.env[n]; if (v) return v;"
        " if (fallback) return fallback; throw 1 }\nneed('«A|?»', 'x'); need('«B»')"
    ),
    Form("class C { need(n) { return process.env[n] } g() { return this.need('«A»') } }"),
    Form("class C { static get(n) { return process.env[n] } } f(C.get('«A»'))"),
    Form("class C { need = (n: string) => process.env[n]; g() { return this.need('«A»') } }"),
    Form("class C { #need(n) { return process.env[n] } g() { return this.#need('«A»') } }"),
    Form("const o = {need(n) { return process.env[n] }}; o.need('«A»')"),
    Form("const o = {need: n => process.env[n]}; o.need('«A»')"),
    Form("function need(n) { return process.env[n] }\nfunction b(n) { return need(n) }\nb('«A»')"),
    Form("function need(a, n) { return process.env[n] }\nneed(1, '«A»')"),
    Form("const need = (n = '«A»') => process.env[n]; need()"),
    Form("function need(n) { return process.env[n] }\nneed(`«A»`); need('«B»' as const)"),
    Form("function need(n) { return process.env[n] }\nf(need('«A|?»') || 'x')"),
    Form("function need(n) { return process.env[n] }\nif (need('«A|~»')) f()"),
    Form("function need<T>(n: string): T { return process.env[n] as T }\nneed<string>('«A»')"),
    Form("const need = memoize((n) => process.env[n]); need('«A»')"),
    Form("function need(n) { return Deno.env.get(n) }\nneed('«A»')"),
    Form("function need(env, n) { return env[n] }\nneed(process.env, '«A»')"),
    Form("function all(...names) { return names.map(n => process.env[n]) }\nall('«A»', '«B»')"),
    Form(
        "function all(names: string[]) { for (const n of names) if (!process.env[n]) throw 1 }\n"
        "all(['«A»', '«B»'])"
    ),
    Form("function all(names) { names.forEach(n => { f(process.env[n]) }) }\nall(['«A»'])"),
    Form("for (const k of ['«A»', '«B»']) f(process.env[k])"),
    Form("const KEYS = ['«A»', '«B»'] as const; for (const k of KEYS) f(process.env[k])"),
    Form("['«A»', '«B»'].map(k => process.env[k])"),
    Form("['«A|~»', '«B|~»'].filter(k => !process.env[k])"),
    Form("const K = ['«A»']; K.forEach((k) => { if (!process.env[k]) throw new Error(k) })"),
    Form("const K = {a: '«A»'} as const; f(process.env[K.a])"),
    Form("const K = {a: '«A»', b: '«B»'}; for (const k of Object.values(K)) f(process.env[k])"),
    Form("enum K { A = '«REAL»' } f(process.env[K.A])"),
    Form("const P = 'APP'; f(process.env[«`${P}_KEY`||APP_KEY»])"),
    Form("f(process.env[x ? '«A»' : '«B»'])"),
    Form("f(process.env[('«A»')])"),
    Form("f(process.env['«A|~»' as string] ? 1 : 2)"),
    Form("const {parsed} = dotenv.config(); f(process.env.«A»)"),
    Form("import dotenv from 'dotenv'; const env = dotenv.config().parsed; f(env.«A»)"),
    Form("const {parsed} = require('dotenv').config(); f(parsed.«A»)", "a.js"),
    Form("import env from 'env-var'; env.get('«A»').required().asString()"),
    Form("import * as env from 'env-var'; env.get('«A|?»').default('x').asString()"),
    Form("const env = require('env-var'); env.get('«A|~»').asString()", "a.js"),
)

PAGES = (
    Form('<script setup lang="ts">\nconst a = import.meta.env.«VITE_A|@#»\n</script>', "a.vue"),
    Form("<template><p>{{ import.meta.env.«VITE_A|@#» }}</p></template>", "a.vue"),
    Form('<template><img :src="process.env.«VUE_APP_A|@#»"></template>', "a.vue"),
    Form(
        "<script>\n  f(import.meta.env.«VITE_A|@#»)\n</script>\n{import.meta.env.«VITE_B|@#»}",
        "a.svelte",
    ),
    Form("<script>import {«PUBLIC_A|@#»} from '$env/static/public'</script>", "a.svelte"),
    Form(
        "---\nconst a = import.meta.env.«SECRET|#»\n---\n<p>{import.meta.env.«PUBLIC_A|@#»}</p>",
        "a.astro",
    ),
    Form("<p>é</p><script>f(import.meta.env.«VITE_A|@#»)</script>", "a.svelte"),
    Form("<!-- {import.meta.env.VITE_A} --><p>import.meta.env.VITE_B</p>", "a.svelte"),
    Form("<template><p>process.env.VUE_APP_A</p></template>", "a.vue"),
    Form("<style>/* {import.meta.env.VITE_A} */</style>", "a.vue"),
)

PRISMA = (
    Form(
        'datasource db {\n  provider = "postgresql"\n  url = env("«DATABASE_URL»")\n'
        '  directUrl = env("«DIRECT_URL»") // env("NO")\n}',
        "prisma/schema.prisma",
    ),
    Form('/// env("NO")\nmodel A { id Int @default(dbgenerated("env(\'NO\')")) }', "a.prisma"),
)

ACROSS = (  # the file that exports, the file that imports
    (
        Form("export const env = process.env", "src/env.ts"),
        Form("import {env} from './env'; f(env.«A»)", "src/b.ts"),
    ),
    (
        Form("const env = process.env; export {env as e}", "src/env.ts"),
        Form("import {e as x} from '@/env'; f(x.«A»)", "src/b.ts"),
    ),
    (
        Form("const env = process.env; export default env", "src/env.ts"),
        Form("import config from '../env'; f(config.«A»)", "src/lib/b.ts"),
    ),
    (
        Form("export default process.env", "src/env.ts"),
        Form("import config from './env.js'; f(config.«A»)", "src/b.ts"),
    ),
    (
        Form("module.exports = process.env", "lib/env.js"),
        Form("const env = require('./env'); f(env.«A»)", "lib/b.js"),
    ),
    (
        Form("export const need = (n: string) => process.env[n]", "src/env/index.ts"),
        Form("import {need} from '~/env'; need('«A»')", "src/b.ts"),
    ),
    (
        Form("export function need(n, d) { return process.env[n] ?? d }", "src/env.ts"),
        Form("import {need as n} from './env'; n('«A|?»', 'x')", "src/b.ts"),
    ),
    (
        Form("export default function need(n) { return process.env[n] }", "src/env.ts"),
        Form("import get from './env'; get('«A»')", "src/b.ts"),
    ),
    (
        Form("export default (n) => process.env[n]", "src/env.ts"),
        Form("import get from './env'; get('«A»')", "src/b.ts"),
    ),
    (
        Form("export const need = n => process.env[n]", "src/env.ts"),
        Form("import * as e from './env'; e.need('«A»')", "src/b.ts"),
    ),
    (
        Form("exports.need = n => process.env[n]", "src/env.js"),
        Form("const {need} = require('./env'); need('«A»')", "src/b.js"),
    ),
    (
        Form("function need(n) { return process.env[n] }\nmodule.exports = {need}", "src/env.js"),
        Form("const e = require('./env'); e.need('«A»')", "src/b.js"),
    ),
    (
        Form("module.exports = {need: (n) => process.env[n]}", "src/env.js"),
        Form("const {need: x} = require('./env'); x('«A»')", "src/b.js"),
    ),
    (
        Form("export class Env { static get(n: string) { return process.env[n] } }", "src/env.ts"),
        Form("import {Env} from './env'; f(Env.get('«A»'))", "src/b.ts"),
    ),
    (
        Form("export default class Env { static get(n) { return process.env[n] } }", "src/env.ts"),
        Form("import E from './env'; f(E.get('«A»'))", "src/b.ts"),
    ),
    (
        Form("export const config = {get(n) { return process.env[n] }}", "src/env.ts"),
        Form("import {config} from './env'; f(config.get('«A»'))", "src/b.ts"),
    ),
    (
        Form("export const need = n => process.env[n]", "src/env.ts"),
        Form("import {need} from './other'; need('A')", "src/b.ts"),
    ),
    (
        Form("export class Env { static get(n: string) { return process.env[n] } }", "src/env.ts"),
        Form("import {Env} from './env'; other.get('A')", "src/b.ts"),
    ),
    (
        Form("export const env = process.env", "src/env.ts"),
        Form("import {env} from './env'; { const env = g(); f(env.A) } f(env.«B»)", "src/b.ts"),
    ),
)

PREFIXED = (
    (Form("export default defineConfig({envPrefix: ['VITE_', 'APP_']})", "vite.config.ts"),
     Form("f(import.meta.env.«APP_A|@#», import.meta.env.«B|#»)", "src/b.ts")),
    (Form("export default {envPrefix: 'APP_'}", "vite.config.js"),
     Form("<p>{{ import.meta.env.«APP_A|@#» }}</p>", "src/b.vue")),
    (Form("export default {kit: {env: {publicPrefix: 'APP_'}}}", "svelte.config.js"),
     Form("import {«APP_A|@#»} from '$env/static/public'", "src/b.ts")),
)  # fmt: skip

THROUGH = (  # one that hands on stands between
    (
        Form("export const env = process.env", "src/env.ts"),
        Form("export {env} from './env'", "src/index.ts"),
        Form("import {env} from './index'; f(env.«A»)", "src/b.ts"),
    ),
    (
        Form("export const need = n => process.env[n]", "src/env.ts"),
        Form("export * from '../env'", "src/lib/index.ts"),
        Form("import {need} from '@/lib'; need('«A»')", "src/b.ts"),
    ),
)
