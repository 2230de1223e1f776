package dev.synth.architecture.ping;

import dev.synth.architecture.Pong;

/** Planted: knows a class of another package that knows it. */
public class Ping {
  Pong other = new Pong();
}
