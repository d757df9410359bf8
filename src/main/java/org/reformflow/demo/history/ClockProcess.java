package org.reformflow.demo.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A clock that can be stopped in the past, with that of the engine. */
@Component
@Primary
@ConditionalOnProperty({ "reformflow.demo.examples", "demo.history" })
class ClockProcess extends Clock implements DemoTime {

	private final Clock system;

	private volatile @Nullable Instant stopped;

	ClockProcess(@Qualifier("clock") Clock system) {
		this.system = system;
	}

	@Override
	public void stopAt(Instant moment) {
		this.stopped = moment;
		ClockUtil.setCurrentTime(Date.from(moment));
	}

	@Override
	public void letRun() {
		this.stopped = null;
		ClockUtil.reset();
	}

	@Override
	public Instant instant() {
		Instant moment = this.stopped;
		return (moment != null) ? moment : this.system.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.system.getZone();
	}

	@Override
	public Clock withZone(ZoneId other) {
		return Clock.fixed(instant(), other);
	}

}
