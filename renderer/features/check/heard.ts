/** A step as it was answered; one that was refused is told to whoever looks at the work anew. */
export async function heard<Answer>(
  step: Promise<Answer>,
  refused: () => Promise<unknown>,
): Promise<Answer> {
  try {
    return await step;
  } catch (error) {
    await refused();
    throw error;
  }
}
