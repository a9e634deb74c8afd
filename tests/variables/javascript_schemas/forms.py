"""Forms by what they are expected to give: names, `?` after one that may be missing, `@` before
one that browsers get."""

from typing import NamedTuple


class Form(NamedTuple):
    path: str
    text: str
    expected: str


Z = 'import { z } from "zod";\n'
T3 = 'import { createEnv } from "@t3-oss/env-nextjs";\n' + Z
JOI = 'import * as Joi from "joi";\n'
V = 'import * as v from "valibot";\n'
NEST = 'import { ConfigService } from "@nestjs/config";\n'
SCHEMAS = (
    Form(
        "src/env.ts",
        T3 + "export const env = createEnv({ server: { DATABASE_URL: z.string().url(), "
        "N: z.coerce.number().default(3) }, client: { NEXT_PUBLIC_A: z.string() }, "
        "shared: { NODE_ENV: z.enum(['a', 'b']) }, runtimeEnv: {} });",
        "DATABASE_URL N? @NEXT_PUBLIC_A NODE_ENV",
    ),
    Form(
        "env.mjs",
        T3 + "export const env = createEnv({ server: { S: process.env.NODE_ENV === 'production' "
        "? z.string() : z.string().optional(), O: z.string().optional() } });",
        "S O?",
    ),
    Form("a.ts", T3 + "const server = { X: z.string() };\ncreateEnv({ server })", "X"),
    Form("a.ts", Z + "export const env = z.object({ A: z.string() }).parse(process.env)", "A"),
    Form("a.ts", Z + "const s = z.object({ A: z.string() }); s.safeParse(process.env)", "A"),
    Form("a.ts", Z + "const e = process.env; z.object({ A_B: z.url() }).parse(e)", "A_B"),
    Form("a.ts", Z + "z.object({ A: z.string() }).parse({ ...process.env })", "A"),
    Form("a.ts", Z + "z.object({ a: z.string() }).parse({ a: process.env.REAL })", "REAL"),
    Form("a.ts", Z + "z.object({ A: z.string() }).parse(import.meta.env)", "A"),
    Form("a.ts", Z + "z.object({ A: z.string() }).merge(z.object({ B: z.string() }))"
         ".parse(process.env)", "A B"),
    Form("a.ts", Z + "const b = z.object({ A: z.string() }); b.extend({ B: z.string()"
         ".optional() }).parse(process.env)", "A B?"),
    Form("a.ts", Z + "z.object({ A: z.string() }).partial().parse(process.env)", "A?"),
    Form("a.ts", Z + "const u = z.union([z.object({ A: z.string() }), z.object({ A: z.string(), "
         "B: z.string() })]); u.parse(process.env)", "A B?"),
    Form("a.ts", Z + "const s = z.string().min(1); z.object({ A: s, B: s.optional() })"
         ".parse(process.env)", "A B?"),
    Form("a.ts", Z + "z.object({ A: z.preprocess(f, z.string().default('x')) })"
         ".parse(process.env)", "A?"),
    Form("a.ts", Z + "const q = (env = process.env) => z.object({ A: z.string() }).parse(env)",
         "A"),
    Form("a.ts", Z + "export const envSchema = z.object({ API_KEY: z.string() })", "API_KEY"),
    Form("a.js", 'const { z } = require("zod"); z.object({ A: z.string() }).parse(process.env)',
         "A"),
    Form("a.ts", V + "v.parse(v.object({ A: v.string(), B: v.optional(v.string(), 'x') }), "
         "process.env)", "A B?"),
    Form("a.ts", V + "v.safeParse(v.object({ A: v.pipe(v.string(), v.url()) }), process.env)", "A"),
    Form("a.ts", 'import { type } from "arktype"; const E = type({ A: "string.url", '
         "\"B?\": \"string\", C: \"number = 3\" }); E(process.env)", "A B? C?"),
    Form("a.ts", 'import { type } from "arktype"; type({ A: "string" }).assert(process.env)', "A"),
    Form("a.ts", 'import * as yup from "yup"; yup.object({ A: yup.string().required(), '
         "B: yup.string() }).validateSync(process.env)", "A B?"),
    Form("a.ts", 'import { object, string } from "yup"; object().shape({ A: string().required(), '
         "B: string() }).cast(process.env)", "A B?"),
    Form("a.ts", JOI + "Joi.object({ A: Joi.string().required(), B: Joi.number() })"
         ".validate(process.env)", "A B?"),
    Form("a.ts", JOI + "Joi.object().keys({ A: Joi.string().uri().required() }).unknown()"
         ".validate(process.env)", "A"),
    Form("a.ts", JOI + "ConfigModule.forRoot({ validationSchema: Joi.object({ "
         "A: Joi.string().required(), P: Joi.number().port().default(3000) }) })", "A P?"),
    Form("a.ts", 'import { Type } from "@sinclair/typebox"; import { Value } from '
         '"@sinclair/typebox/value"; Value.Parse(Type.Object({ A: Type.String(), '
         "B: Type.Optional(Type.String()) }), process.env)", "A B?"),
    Form("a.ts", 'import envSchema from "env-schema"; envSchema({ schema: { type: "object", '
         'required: ["A"], properties: { A: { type: "string" }, B: { type: "number" } } } })',
         "A B?"),
    Form("a.js", 'import S from "fluent-json-schema"; import envSchema from "env-schema"; '
         'envSchema({ schema: S.object().prop("A", S.string().required()).prop("B", S.string()) })',
         "A B?"),
    Form("a.js", 'import fe from "@fastify/env"; const schema = { properties: { A: {} }, '
         'required: ["A"] }; app.register(fe, { schema })', "A"),
    Form("a.ts", 'import { cleanEnv, str, port } from "envalid"; cleanEnv(process.env, { '
         "A: str(), P: port({ default: 3 }), D: str({ devDefault: 'x' }) })", "A P? D"),
    Form("a.ts", 'import * as e from "envalid"; e.cleanEnv(process.env, { A: e.url() })', "A"),
    Form("a.ts", 'import { envsafe, str } from "envsafe"; envsafe({ A: str(), '
         "B: str({ default: 'x' }) })", "A B?"),
    Form("a.ts", 'import { parseEnv } from "znv"; parseEnv(process.env, { A: z.string() })', "A"),
    Form("a.js", "const convict = require('convict'); convict({ db: { host: { format: String, "
         "default: 'x', env: 'DB_HOST' } }, key: { env: 'KEY_A', default: null } })",
         "DB_HOST? KEY_A"),
    Form("start/env.ts", 'import { Env } from "@adonisjs/core/env"; export default '
         "await Env.create(new URL('../', import.meta.url), { A: Env.schema.string(), "
         "B: Env.schema.string.optional() })", "A B?"),
    Form("env.ts", 'import { defineConfig, Schema } from "@julr/vite-plugin-validate-env"; '
         "export default defineConfig({ VITE_A: Schema.string() })", "@VITE_A"),
    Form("astro.config.mjs", 'import { defineConfig, envField } from "astro/config"; '
         "export default defineConfig({ env: { schema: { A: envField.string({ context: 'server', "
         "access: 'secret' }), B: envField.string({ context: 'client', access: 'public', "
         "optional: true }) } } })", "A @B?"),
    Form("a.ts", NEST + "class A { constructor(private c: ConfigService) {} "
         "f() { return this.c.get<string>('A_B') } }", "A_B"),
    Form("a.ts", "configService.getOrThrow('A_B')", "A_B"),
    Form("a.ts", "this.configService.get('A_B', 'x'); configService.get('C') ?? 1", "A_B? C?"),
    Form("a.ts", NEST + "f = (config: ConfigService) => ({ s: config.get('A_B') })", "A_B"),
    Form("a.ts", 'import { Config } from "effect"; const a = Config.string("A_B"); '
         'const b = Config.withDefault(Config.number("C_D"), 3); '
         'const c = Config.string("E").pipe(Config.withDefault("x"))', "A_B C_D? E?"),
    Form("a.ts", 'import env from "#start/env"; env.get("A_B"); env.get("C", "x")', "A_B C?"),
    Form("a.ts", 'import { plainToInstance } from "class-validator"; class EnvVars { '
         "@IsUrl() A_B: string; @IsOptional() C?: string; }\n"
         "const v = plainToInstance(EnvVars, config)", "A_B C?"),
    Form("a.ts", 'import { IsUrl } from "class-validator"; class Vars { '
         "@ValidateIf(f) C: string; @IsUrl() A_B: string }\n"
         "validateConfig(process.env, Vars)", "A_B C?"),
    Form("a.ts", 'import { Schema } from "effect"; Schema.decodeUnknownSync(Schema.Struct({ '
         "A: Schema.String }))(process.env)", "A"),
)  # fmt: skip
FRAMEWORKS = (
    Form("a.ts", 'import { A, B as C } from "$env/static/private"', "A B"),
    Form("a.ts", 'import { PUBLIC_A } from "$env/static/public"', "@PUBLIC_A"),
    Form("a.ts", 'import * as e from "$env/static/private"; e.A', "A"),
    Form("a.ts", 'import { env } from "$env/dynamic/private"; env.A; env["B"] ?? 1', "A B?"),
    Form("a.ts", 'import { env as e } from "$env/dynamic/public"; const { PUBLIC_A } = e',
         "@PUBLIC_A"),
    Form("a.ts", 'import { A } from "astro:env/client"', "@A?"),
    Form("a.ts", 'import { getSecret, B } from "astro:env/server"; getSecret("A")', "A B?"),
    Form("a.ts", 'import { env } from "cloudflare:workers"; env.API_KEY; env.MY_KV', "API_KEY"),
    Form("w.ts", "interface Env { A: string; STORE: KVNamespace }\nexport default { async fetch("
         "r: Request, env: Env) { env.A; env.STORE; env.THING.get('x'); } }", "A"),
    Form("w.js", "// wrangler\nexport default { async fetch(request, env) { return env.API_KEY } }",
         "API_KEY"),
    Form("w.ts", 'import { Hono } from "hono"; app.get("/", (c) => c.env.API_KEY)', "API_KEY"),
    Form("w.ts", "export const load = ({ platform }) => platform?.env?.API_KEY", "API_KEY"),
    Form("w.ts", "export const loader = ({ context }) => context.cloudflare.env.API_KEY",
         "API_KEY"),
    Form("next.config.js", "module.exports = { env: { X: process.env.A } }", "@A"),
    Form("webpack.config.js", "new webpack.DefinePlugin({ x: JSON.stringify(process.env.A) })",
         "@A"),
    Form("webpack.config.js", "new webpack.EnvironmentPlugin(['A', 'B'])", "@A @B"),
    Form("webpack.config.js", "new EnvironmentPlugin({ A: 'x', B: undefined })", "@A? @B"),
    Form("vite.config.ts", "const env = loadEnv(mode, '.', ''); export default { define: { "
         "x: JSON.stringify(env.A) }, port: env.B }", "@A B"),
    Form("esbuild.js", "build({ define: { x: `${process.env.A}` } })", "@A"),
    Form("rsbuild.config.ts", "export default { source: { define: { x: process.env.A } } }", "@A"),
    Form("f.ts", 'import { defineSecret } from "firebase-functions/params"; defineSecret("A_B")',
         "A_B"),
)  # fmt: skip
NEGATIVES = (
    Form("a.ts", Z + "const s = z.object({ A: z.string() }); s.parse(req.body)", ""),
    Form("a.ts", Z + "export const userSchema = z.object({ NAME_A: z.string() })", ""),
    Form("a.ts", Z + "// z.object({ A: z.string() }).parse(process.env)", ""),
    Form("a.ts", Z + "const t = 'z.object({ A: z.string() }).parse(process.env)'", ""),
    Form("a.ts", "Object.assign({ A: 1 }, process.env)", ""),
    Form("a.ts", "spawn('x', { env: { ...process.env, A: '1' } }); fn(object({}))", ""),
    Form("a.ts", NEST + "config.get('lowercase.key'); configService.get(KEY)", ""),
    Form("a.ts", "config.get('SOME_KEY'); map.get('A_B'); headers.get('X_Y')", ""),
    Form("a.ts", "const env = { A: 1 }; env.A; const Config = {}; Config.string('A_B')", ""),
    Form("a.ts", 'import { parseEnv } from "node:util"; parseEnv("A=1", { B: 1 })', ""),
    Form("a.ts", "createEnv({ name: 'x' }); cleanEnv(foo, { A: 1 }); Other.create({ A: 1 })", ""),
    Form("a.ts", JOI + "Joi.object({ A: Joi.string().required() }).validate(body)", ""),
    Form("a.js", "x({ env: 'NOT_CONVICT' })", ""),
    Form("a.ts", "class EnvVars { @IsUrl() A_B: string }\nplainToInstance(User, body)", ""),
    Form("a.ts", 'import { env } from "$env/dynamic/private"; env.A = "1"; // env.B', ""),
    Form("a.ts", "import type { X } from './static/private'; env.B", ""),
    Form("a.ts", "function render(c) { return c.env.API_KEY } // nothing of workers", ""),
    Form("w.ts", "interface Env { DB: D1Database }\nconst f = (env: Env) => env.DB.prepare('x')",
         ""),
    Form("next.config.js", "module.exports = { env: { X: 'process.env.A' } }", ""),
    Form("a.ts", "new DefinePlugin({ x: '1' }); new Other(['A'])", ""),
    Form("a.ts", "const env = load(mode); env.A", ""),
    Form("f.ts", 'defineSecret("A_B")', ""),
    Form("nuxt.config.ts", "export default { other: { apiKey: '' } }", ""),
)  # fmt: skip
