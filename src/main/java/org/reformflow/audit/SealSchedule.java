package org.reformflow.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has this node seal what is new, once a second. */
@Component
class SealSchedule implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SealSchedule.class);

	private final Sealer sealer;

	private final Duration every;

	private @Nullable ScheduledExecutorService thread;

	private boolean failing;

	SealSchedule(Sealer sealer, AuditSettings settings) {
		this.sealer = sealer;
		this.every = settings.sealEvery();
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread made = new Thread(work, "audit-sealer");
			made.setDaemon(true);
			return made;
		});
		this.thread = started;
		if (this.every.toMillis() > 0) {
			started.scheduleWithFixedDelay(this::seal, this.every.toMillis(), this.every.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	private void seal() {
		try {
			this.sealer.sealAll();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				LOG.warn("Cannot seal the audit log now, will go on trying: {}", ex.toString());
			}
			this.failing = true;
		}
	}

	@Override
	public synchronized void stop() {
		ScheduledExecutorService running = this.thread;
		if (running != null) {
			running.shutdown();
			try {
				running.awaitTermination(5, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
