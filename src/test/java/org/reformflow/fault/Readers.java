package org.reformflow.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.reformflow.fault.Caller.Answer;

/**
 * People who open pages and programs that call, all the time, each as fast as answered.
 */
class Readers implements AutoCloseable {

	private static final List<Visit> VISITS = List.of(new Visit("", "/login"), new Visit("", "/camunda/app/tasklist/"),
			new Visit("vanphong", "/engine-rest/task?maxResults=5"),
			new Visit("vanphong", "/api/calendar" + "?from=2026-01-01&to=2026-01-31"));

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

	private volatile boolean ended;

	private record Visit(String person, String path) {
	}

	Readers(Caller... callers) {
		for (Caller caller : callers) {
			for (Visit visit : VISITS) {
				this.threads.execute(() -> read(caller, visit));
			}
		}
	}

	private void read(Caller caller, Visit visit) {
		while (!this.ended) {
			this.answers.add(caller.get(visit.person(), visit.path()));
			Wait.pause(100);
		}
	}

	/** Ends the reading and gives all answers since the last call. */
	Answers end() {
		this.ended = true;
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(90, TimeUnit.SECONDS)) {
				throw new AssertionError("A reader waits for more than a minute");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new Answers(List.copyOf(this.answers));
	}

	@Override
	public void close() {
		this.ended = true;
		this.threads.shutdownNow();
	}

	/** What all readers got. */
	record Answers(List<Answer> all) {

		double slowest() {
			return this.all.stream().mapToDouble(Answer::seconds).max().orElse(0);
		}

		Map<Integer, Integer> byStatus() {
			Map<Integer, Integer> counts = new TreeMap<>();
			this.all.forEach((answer) -> counts.merge(answer.status(), 1, Integer::sum));
			return counts;
		}

		/** Neither served nor told in Vietnamese to come again. */
		List<Answer> unclear() {
			return this.all.stream()
				.filter((answer) -> !answer.isOk()
						&& !(answer.status() == 503 && answer.body().contains("tạm gián đoạn")))
				.toList();
		}

	}

}
