package org.reformflow.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.audit.Finding.Fault;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The chain on a database of its own, which the tests tamper with. */
@Tag("product")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditChainTests {

	private final AuditDatabase database = AuditDatabase.underTest();

	private final TransactionTrail trail = this.database.trail();

	private final Sealer sealer = this.database.sealer(AuditDatabase.anchor(null));

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@BeforeEach
	void anEmptyLog() {
		this.database.tamper("delete from audit_entry", "delete from audit_seal",
				"alter table audit_entry alter column id restart with 1");
	}

	@AfterAll
	void close() throws IOException {
		this.database.close();
	}

	@Test
	void theNotesOfATransactionAreWrittenWithItOrNotAtAll() {
		this.database.transaction.executeWithoutResult((status) -> {
			this.trail.note(note("kept"));
			this.trail.note(note("kept"));
			assertThat(count()).isZero();
		});
		this.database.transaction.executeWithoutResult((status) -> {
			this.trail.note(note("undone"));
			status.setRollbackOnly();
		});

		assertThat(this.database.entries.after(0, 10)).extracting(Entry::what).containsExactly("kept", "kept");
	}

	@Test
	void aSecretTransactionLeavesNoHashOfAnyContent() {
		this.trail.note(note("open").sealing("7"));
		this.database.transaction.executeWithoutResult((status) -> {
			this.trail.note(note("ballot").sealing("YES"));
			this.trail.keepContentsSecret();
			this.trail.note(note("ballot").sealing("YES"));
		});

		List<Entry> entries = this.database.entries.after(0, 10);
		assertThat(entries.get(0).contentHash()).hasSize(64);
		assertThat(entries.subList(1, 3)).extracting(Entry::contentHash).containsOnlyNulls();
	}

	@Test
	void theDatabaseRefusesToChangeOrRemoveWhatWasWritten() throws IOException {
		try (AuditDatabase untouched = AuditDatabase.underTest()) {
			untouched.trail().note(note("kept"));
			untouched.sealer(AuditDatabase.anchor(null)).sealAll();
			for (String table : List.of("audit_entry", "audit_seal")) {
				for (String change : List.of("update " + table + " set key_id = 'x'", "delete from " + table)) {
					assertThatExceptionOfType(DataAccessException.class).as(change)
						.isThrownBy(() -> untouched.jdbc.update(change))
						.withStackTraceContaining("append-only");
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			update audit_entry set actor = 'other' where id = 7                               | 7    | CHANGED
			update audit_entry set detail = '{}' where id = 30                                | 30   | CHANGED
			delete from audit_entry where id = 12                                             | 12   | REMOVED
			update audit_entry set id = case id when 3 then 900 else 3 end where id in (3, 9) | 3    | REPLACED
			update audit_seal set ids = '1-19' where number = 1                               | 1    | SEAL_CHANGED
			delete from audit_seal where number = 2                                           | 21   | SEAL_REMOVED
			""")
	void whatIsChangedIsFoundAndLocated(String statement, long id, Fault fault) {
		sealed(20);
		sealed(20);
		sealed(20);
		assertThat(verify().isValid()).isTrue();

		this.database.tamper(statement);

		assertThat(verify().firstBroken()).contains(id);
		assertThat(verify().findings()).contains(new Finding(id, fault));
	}

	@Test
	void swappedAndCopiedAndForgedEntriesAreFound() {
		sealed(20);
		this.database.tamper("update audit_entry set id = 99 where id = 5",
				"update audit_entry set id = 5 where id = 6", "update audit_entry set id = 6 where id = 99");
		assertThat(verify().findings()).containsExactly(new Finding(5, Fault.REPLACED), new Finding(6, Fault.REPLACED));

		anEmptyLog();
		sealed(20);
		this.database.tamper("""
				insert into audit_entry (token, at, kind, what, detail, key_id, mac)
				select 'forged', at, kind, what, detail, key_id, mac from audit_entry where id = 4""");
		this.sealer.sealAll();
		assertThat(verify().findings()).containsExactly(new Finding(21, Fault.CHANGED));
	}

	@Test
	void anEntryThatIsCopiedOrSlippedIntoAGapIsFound() {
		sealed(20);
		this.database.tamper("delete from audit_entry where id = 4",
				"update audit_entry set id = 4 where id = (select max(id) from audit_entry)");

		assertThat(verify().findings()).containsExactly(new Finding(4, Fault.REPLACED), new Finding(20, Fault.REMOVED));
	}

	@Test
	void anEndThatIsCutOffIsFoundByTheAnchor() {
		Anchor anchor = AuditDatabase.anchor(this.folder.resolve("audit.head"));
		Sealer anchored = this.database.sealer(anchor);
		notes(20);
		anchored.sealAll();
		notes(5);
		anchored.sealAll();
		assertThat(this.database.log(AuditDatabase.keys(AuditDatabase.KEY), anchor).verify().isValid()).isTrue();

		this.database.tamper("delete from audit_entry where id > 20", "delete from audit_seal where number = 2");

		assertThat(verify().isValid()).isTrue();
		assertThat(this.database.log(AuditDatabase.keys(AuditDatabase.KEY), anchor).verify().findings())
			.containsExactly(new Finding(21, Fault.END_CUT_OFF));
	}

	@Test
	void aChainMadeWithAnotherKeyIsNotBelieved() {
		sealed(3);
		String other = "another-key-another-key-another-key-another-key";

		assertThat(this.database.log(AuditDatabase.keys(other), AuditDatabase.anchor(null)).verify().findings())
			.hasSize(4)
			.contains(new Finding(1, Fault.SEAL_CHANGED), new Finding(1, Fault.CHANGED));
		assertThat(this.database.log(AuditDatabase.keys(other, AuditDatabase.KEY), AuditDatabase.anchor(null))
			.verify()
			.isValid()).isTrue();
	}

	@Test
	void anEntryThatIsCommittedLateIsSealedLater() throws InterruptedException, ExecutionException {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch sealed = new CountDownLatch(1);
		ExecutorService other = Executors.newSingleThreadExecutor();
		Future<?> late = other.submit(() -> this.database.transaction.executeWithoutResult((status) -> {
			this.database.entries.insert(List
				.of(new Entries(AuditDatabase.keys(AuditDatabase.KEY), Clock.systemUTC()).of(note("late"), false)));
			written.countDown();
			await(sealed);
		}));
		await(written);
		sealed(3);
		assertThat(verify()).isEqualTo(new Verdict(3, List.of()));
		sealed.countDown();
		late.get();
		other.shutdown();

		assertThat(verify().isValid()).isTrue();
		this.sealer.sealAll();

		assertThat(verify()).isEqualTo(new Verdict(4, List.of()));
		assertThat(this.database.seals.after(0, 10)).extracting(Seal::ids).containsExactly("2-4", "1");
		assertThat(this.database.seals.after(0, 10)).extracting(Seal::awaited).last().isEqualTo("");
	}

	@Test
	void twoNodesWriteOneChain() throws InterruptedException, ExecutionException {
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		List<Future<?>> running = new ArrayList<>();
		CountDownLatch sealed = new CountDownLatch(1);
		CountDownLatch written = new CountDownLatch(2);
		for (int writer = 0; writer < 2; writer++) {
			TransactionTrail own = this.database.trail();
			running.add(nodes.submit(() -> {
				for (int i = 0; i < 300; i++) {
					this.database.transaction.executeWithoutResult((status) -> own.note(note("work")));
					if (i == 150) {
						await(sealed);
					}
				}
				written.countDown();
			}));
			Sealer ownSealer = this.database.sealer(AuditDatabase.anchor(null));
			running.add(nodes.submit(() -> {
				while (written.getCount() > 0) {
					ownSealer.sealAll();
					if (!this.database.seals.after(0, 1).isEmpty()) {
						sealed.countDown();
					}
				}
			}));
		}
		for (Future<?> each : running) {
			each.get();
		}
		nodes.shutdown();
		this.sealer.sealAll();

		assertThat(verify()).isEqualTo(new Verdict(600, List.of()));
		List<Seal> seals = this.database.seals.after(0, 1000);
		assertThat(seals).hasSizeGreaterThan(1);
		assertThat(seals.stream().mapToInt(Seal::entries).sum()).isEqualTo(600);
	}

	@Test
	void theCommandNamesWhatIsWrong() {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

		assertThat(AuditCommand.tell(new Verdict(5, List.of()), out)).isEqualTo(AuditCommand.WHOLE);
		assertThat(AuditCommand.tell(new Verdict(5, List.of(new Finding(3, Fault.REMOVED))), out))
			.isEqualTo(AuditCommand.BROKEN);
		assertThat(AuditCommand.run(List.of("help"), out)).isEqualTo(AuditCommand.UNUSABLE);

		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nguyên vẹn: 5 mục", "Mục 3: đã bị xóa.",
				"chỗ đầu tiên ở mục 3", "audit verify");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static AuditNote note(String what) {
		return AuditNote.of(AuditKind.DECISION, what).by("vanphong").about("matter").with("choice", "approve");
	}

	private void notes(int number) {
		for (int i = 0; i < number; i++) {
			this.trail.note(note("work"));
		}
	}

	private void sealed(int number) {
		notes(number);
		this.sealer.sealAll();
	}

	private int count() {
		return this.database.entries.after(0, 10).size();
	}

	private Verdict verify() {
		return this.database.log(AuditDatabase.keys(AuditDatabase.KEY), AuditDatabase.anchor(null)).verify();
	}

}
