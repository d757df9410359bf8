package org.reformflow.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Programs that register directives all the time, and send again once what failed. */
class Writers implements AutoCloseable {

	private static final int WRITERS = 2;

	private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

	private final AtomicInteger sent = new AtomicInteger();

	private final AtomicInteger secondTries = new AtomicInteger();

	private final AtomicInteger lost = new AtomicInteger();

	private final Caller caller;

	private volatile boolean ended;

	Writers(Caller caller) {
		this.caller = caller;
		for (int writer = 0; writer < WRITERS; writer++) {
			this.threads.execute(this::write);
		}
	}

	record Outcome(int sent, int secondTries, int lost) {
	}

	private void write() {
		while (!this.ended) {
			String key = "writer-" + this.sent.incrementAndGet();
			if (!register(key)) {
				this.secondTries.incrementAndGet();
				Wait.pause(2000);
				if (!register(key)) {
					this.lost.incrementAndGet();
				}
			}
			Wait.pause(300);
		}
	}

	private boolean register(String key) {
		Map<String, Object> document = Map.of("documentType", "KE_HOACH", "numberSuffix", "KH-SKHCN", "subject",
				"Văn bản " + key, "recipients", List.of("Các phòng, đơn vị thuộc Sở"), "tasks",
				List.of(Map.of("id", "t1", "text", "Việc", "lead", List.of("Văn phòng Sở"))));
		return this.caller.post("vanphong", "/api/directives", document, "Idempotency-Key", key).isOk();
	}

	Outcome end() {
		this.ended = true;
		this.threads.shutdown();
		try {
			this.threads.awaitTermination(90, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new Outcome(this.sent.get(), this.secondTries.get(), this.lost.get());
	}

	@Override
	public void close() {
		this.ended = true;
		this.threads.shutdownNow();
	}

}
