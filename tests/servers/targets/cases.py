"""All providers."""

from tests.servers.targets import (
    aws,
    cloudflare,
    doppler,
    fly,
    github,
    gitlab,
    heroku,
    netlify,
    railway,
    render,
    supabase,
    vercel,
)

CASES = (
    vercel.CASE,
    netlify.CASE,
    github.CASE,
    gitlab.CASE,
    fly.CASE,
    render.CASE,
    heroku.CASE,
    railway.CASE,
    cloudflare.WORKERS,
    cloudflare.PAGES,
    doppler.CASE,
    supabase.CASE,
    aws.PARAMETERS,
    aws.SECRETS,
)
