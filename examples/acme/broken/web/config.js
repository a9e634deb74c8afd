// The server reads the same file: one place for all settings.
import settings from "./settings.json";

export const plan = settings.plan;
export const isLive = Object.values(settings).every(Boolean);
