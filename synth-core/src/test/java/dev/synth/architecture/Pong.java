package dev.synth.architecture;

import dev.synth.architecture.ping.Ping;

/** Planted: knows a class of another package that knows it. */
public class Pong {
  Class<?> other = Ping.class;
}
