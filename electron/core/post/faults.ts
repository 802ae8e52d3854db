/** Thrown where a post is needed and none is open. */
export class NoPostError extends Error {
  constructor() {
    super('no post is open');
    this.name = 'NoPostError';
  }
}

/** Thrown where another long task holds the post. */
export class BusyError extends Error {
  constructor() {
    super('another long task is running');
    this.name = 'BusyError';
  }
}

/** Thrown where a post of this kind exists already on this machine. */
export class PostExistsError extends Error {
  constructor(file: string) {
    super(`${file} exists already`);
    this.name = 'PostExistsError';
  }
}
