// In place of next-env.d.ts, which Next rewrites with the directory of each build: that one may be gone.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
