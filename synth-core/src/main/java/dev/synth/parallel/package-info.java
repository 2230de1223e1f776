/** One way to use several threads: {@link dev.synth.parallel.WorkerPool}. */
@NullMarked
package dev.synth.parallel;

import org.jspecify.annotations.NullMarked;
