"""Forms of reading a variable, with marks around each name that is read.

`«NAME»`, or `«NAME|flags»`: `?` there is a default, `~` it only asks, `@` browsers get it, `#` it
is built in. `«written|flags|NAME»` where the name is written otherwise. A form without a mark reads
nothing.
"""

from typing import NamedTuple


class Form(NamedTuple):
    text: str
    path: str = "src/a.ts"


FACTS = (  # every form that the facts name of Node, schemas, bundlers, Deno, Bun and Workers
    Form("f(process.env.«A»)"),
    Form("f(process.env?.«A»)"),
    Form("f(process.env.«A»!)"),
    Form('f(process.env["«A»"])'),
    Form("f(process.env[`«A»`])"),
    Form('const NAME = "«A»"; f(process.env[NAME])'),
    Form("const {«A», «B»: b, «C|?» = d} = process.env"),
    Form("const env = process.env; f(env.«A»)"),
    Form("f((process.env as any).«A»)"),
    Form("f(globalThis.process.env.«A»)"),
    Form("import {env} from 'node:process'; f(env.«A»)"),
    Form("function need(name: string) { return process.env[name] }\nneed('«A»')"),
    Form(
        "createEnv({server: {«A»: z.string()}, client: {«NEXT_PUBLIC_A|@#»: z.string()},"
        " shared: {«B|?»: z.string().default('x')}, runtimeEnv: process.env})"
    ),
    Form("cleanEnv(process.env, {«A»: str(), «B|?»: port({default: 3})})"),
    Form(
        "import {z} from 'zod'; z.object({«A»: z.string(), «B|?»: z.string().optional()})"
        ".parse(process.env)"
    ),
    Form("import {envsafe, str} from 'envsafe'; envsafe({«A»: str()})"),
    Form("this.configService.get('«A»')"),
    Form("this.configService.getOrThrow('«A»')"),
    Form("import env from '#start/env'; env.get('«A»')"),
    Form("convict({db: {default: null, env: '«A»'}})"),
    Form("f(import.meta.env.«VITE_A|@#»)"),
    Form("const {«VITE_A|@#», «VITE_B|@#»: b} = import.meta.env"),
    Form("import {«A|#»} from '$env/static/private'"),
    Form("import {«PUBLIC_A|@#»} from '$env/static/public'"),
    Form("import {env} from '$env/dynamic/private'; f(env.«A»)"),
    Form("import {env} from '$env/dynamic/public'; f(env.«PUBLIC_A|@»)"),
    Form("import {«API_URL|@#?»} from 'astro:env/client'"),
    Form("import {getSecret} from 'astro:env/server'; f(getSecret('«A»'))"),
    *(
        Form(f"f(process.env.«{prefix}A|@#»)")
        for prefix in (
            *("NEXT_PUBLIC_", "VITE_", "PUBLIC_", "NUXT_PUBLIC_", "REACT_APP_", "GATSBY_"),
            *("EXPO_PUBLIC_", "VUE_APP_", "STORYBOOK_"),
        )
    ),
    Form("module.exports = {env: {a: process.env.«A|@#»}}", "next.config.js"),
    Form(
        "new webpack.DefinePlugin({'X': JSON.stringify(process.env.«A|@#»)})", "webpack.config.js"
    ),
    Form("new webpack.EnvironmentPlugin(['«A|@#»'])", "webpack.config.js"),
    Form("build({define: {'X': JSON.stringify(process.env.«A|@#»)}})", "esbuild.config.js"),
    Form("<title>%«VITE_A|@#»%</title>", "index.html"),
    Form("f(Deno.env.get('«A»'))"),
    Form("f(Bun.env.«A»)"),
    Form("export default {fetch(req, env) { return f(env.«A») }}"),
    Form("import {env} from 'cloudflare:workers'; f(env.«API_KEY»)"),
)

ALIASES = (
    Form("const env = process.env; const e2 = env; f(e2.«A»)"),
    Form("let e; e = process.env; f(e.«A»)"),
    Form("var {env} = process; f(env.«A»)"),
    Form("const {env: e} = process; f(e.«A»)"),
    Form("const {env: {«A», «B|?» = 'x', «C»: c}} = process"),
    Form("function g({«A»} = process.env) { return A }"),
    Form("function g(env = process.env) { return env.«A» }"),
    Form("const g = (env: NodeJS.ProcessEnv = process.env) => env.«A»"),
    Form("class C { env = process.env; g() { return this.env.«A» } }"),
    Form("class C { constructor() { this.e = process.env } g() { return this.e.«A» } }"),
    Form("import p from 'process'; f(p.env.«A»)"),
    Form("import * as p from 'node:process'; f(p.env.«A»)"),
    Form("import process from 'node:process'; f(process.env.«A»)"),
    Form("import {env as e} from 'process'; f(e.«A»)"),
    Form("const {env} = require('process'); f(env.«A»)", "a.js"),
    Form("f(require('process').env.«A»)", "a.js"),
    Form("f(process['env'].«A»)"),
    Form("f(process?.env?.«A»)"),
    Form("f(globalThis.process?.env?.«A»)"),
    Form("f(global.process.env['«A»'])"),
    Form("const env = process.env as Record<string, string>; f(env.«A»)"),
    Form("const env = process.env satisfies object; f(env.«A»)"),
    Form("const env = process.env!; f(env['«A»'])"),
    Form("const {«A»} = process.env as {A: string}"),
    Form("({«A»: x} = process.env)"),
    Form("f((<any>process.env).«A»)"),
    Form("f((process as any).env.«A»)"),
    Form("f((process.env || {}).«A»)"),
    Form("f((process.env ?? {})['«A»'])"),
    Form("const env = process.env || {}; f(env.«A»)"),
    Form("const {['«A»']: a} = process.env"),
    Form("const {'«A»': a} = process.env"),
    Form("const K = '«A»' as const; const {[K]: a} = process.env"),
    Form("const e = import.meta.env; f(e.«VITE_A|@#»)"),
    Form("const e = typeof window === 'undefined' ? process.env : {}; f(e.«A»)"),
    Form("const e = Bun.env; f(e.«A»)"),
    Form("f(Bun.env['«A»'])"),
    Form("f(Netlify.env.get('«A»'))"),
    Form("const {get} = Deno.env"),
    Form("const env = Deno.env; f(env.get('«A»'))"),
    Form("const env = Deno.env.toObject(); f(env.«A»)"),
    Form("if (Deno.env.has('«A|~»')) f()"),
    Form("const {«A», ...rest} = process.env"),
    Form("process.env.«A».split(',').map(x => x)"),
    Form("f(process\n  .env\n  .«A»)"),
    Form("f(process.env\n  // why\n  .«A»)"),
)

PLACES = (
    Form("const t = `a ${process.env.«A»} b ${`c ${process.env.«B»}`}`"),
    Form("const x = <a href={process.env.«A»}>{process.env.«B»}</a>", "a.tsx"),
    Form("const x = <A {...{k: process.env.«A»}} />", "a.jsx"),
    Form("class C { a = process.env.«A»; static b = process.env.«B»; #c = process.env.«C» }"),
    Form("class C { static { f(process.env.«A») } }"),
    Form("enum E { A = process.env.«A» as any }"),
    Form("@D({key: process.env.«A»}) class C { @P(process.env.«B») x }"),
    Form("export default {a: process.env.«A», [process.env.«B»]: 1}"),
    Form("const r = /process.env.NO/; f(process.env.«A»)"),
    Form("async function g() { await f(process.env.«A») } function* h() { yield process.env.«B» }"),
    Form("switch (process.env.«A») { case process.env.«B»: }"),
    Form("throw new Error(process.env.«A»)"),
    Form("new URL(process.env.«A»)"),
    Form("é('ü'); f(process.env.«A»)"),
    Form("f('😀', process.env.«A»)"),
    Form("const x = process.env.«A» as string"),
    Form("const x = <string>process.env.«A»"),
    Form("const x = process.env.«A» satisfies string"),
    Form("namespace N { export const a = process.env.«A» }"),
    Form("export const a = process.env.«A», b = process.env.«B»"),
    Form("label: for (;;) { f(process.env.«A») }"),
    Form("f(process.env.«lower_case», process.env.«A1»)"),
    Form("#!/usr/bin/env node\nf(process.env.«A»)", "bin/a.js"),
    Form("f(process.env.«A|#»)", "tailwind.config.ts"),
    Form("f(import.meta.env.«SECRET|#»)"),
    Form("f(process.env.«A»"),
    Form("const x = {;\nf(process.env.«A»)"),
)

MANNERS = (
    Form("f(process.env.«A|?» ?? 'x')"),
    Form("f(process.env.«A|?» || 'x')"),
    Form("f(process.env.«A|?» || process.env.«B|?» || 'x')"),
    Form("process.env.«A|?» ??= 'x'"),
    Form("f(Number(process.env.«A|?») || 3)"),
    Form("f(parseInt(process.env.«A|?» ?? '3', 10))"),
    Form("f(parseInt(process.env.«A|?», 10) || 3)"),
    Form("f(process.env.«A|?»?.split(',') ?? [])"),
    Form("f(process.env.«A|~»?.length)"),
    Form("f(process.env.«A|~» ? 1 : 2)"),
    Form("if (process.env.«A|~») f()"),
    Form("if (!process.env.«A|~») f()"),
    Form("if (!process.env.«A») throw new Error('x')"),
    Form("if (!process.env.«A») { process.exit(1) }"),
    Form("const x = process.env.«A|~» ? process.env.«A|~» : 'x'"),
    Form("if (process.env.«A|~») g(process.env.«A|~»)"),
    Form("f(process.env.«A|~» && process.env.«B»)"),
    Form("f(!!process.env.«A|~»)"),
    Form("f(Boolean(process.env.«A|~»))"),
    Form("f(typeof process.env.«A|~»)"),
    Form("f(process.env.«A|~» === 'true')"),
    Form("f('1' == process.env.«A|~»)"),
    Form("f(process.env.«A|~» !== undefined)"),
    Form("f('«A|~»' in process.env)"),
    Form("f(process.env.«A|~» || undefined)"),
    Form("f(process.env.«A|~» ?? null)"),
    Form("const {«A|?» = 'x'} = process.env"),
    Form("const x = process.env.«A» ?? (() => { throw new Error() })()"),
    Form("const x = (process.env.«A|?» as string) || 'x'"),
    Form("const x = (process.env.«A|?»! ?? 'x')"),
    Form("const x = (process.env.«A|?» || '').trim()"),
    Form("while (process.env.«A|~») f()"),
    Form("f(process.env.«A|~» !== 'x' && 1)"),
)
