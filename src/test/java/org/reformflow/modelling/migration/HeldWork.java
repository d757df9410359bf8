package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Work of the background that runs when a test says so. */
class HeldWork extends AbstractExecutorService {

	private final List<Runnable> work = new ArrayList<>();

	private boolean closed;

	@Override
	public void execute(Runnable command) {
		this.work.add(command);
	}

	void run() {
		List<Runnable> now = List.copyOf(this.work);
		this.work.clear();
		now.forEach(Runnable::run);
	}

	@Override
	public void shutdown() {
		this.closed = true;
	}

	@Override
	public List<Runnable> shutdownNow() {
		this.closed = true;
		return List.copyOf(this.work);
	}

	@Override
	public boolean isShutdown() {
		return this.closed;
	}

	@Override
	public boolean isTerminated() {
		return this.closed;
	}

	@Override
	public boolean awaitTermination(long timeout, TimeUnit unit) {
		return true;
	}

}
