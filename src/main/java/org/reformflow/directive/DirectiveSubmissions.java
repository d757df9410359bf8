package org.reformflow.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers directives that come in as documents (by REST, as examples) and starts their
 * process, once per idempotency key.
 */
@Component
public class DirectiveSubmissions {

	/**
	 * What a registration answers.
	 *
	 * @param id of the directive
	 */
	public record Receipt(String id, String processInstanceId, List<Warning> warnings) {
	}

	private final Directives directives;

	private final DirectiveTable table;

	private final DirectiveIntake intake;

	private final DirectiveProcess process;

	private final TransactionTemplate transaction;

	private final ObjectMapper mapper;

	DirectiveSubmissions(Directives directives, DirectiveTable table, DirectiveIntake intake, DirectiveProcess process,
			TransactionTemplate transaction, ObjectMapper mapper) {
		this.directives = directives;
		this.table = table;
		this.intake = intake;
		this.process = process;
		this.transaction = transaction;
		this.mapper = mapper;
	}

	/**
	 * Registers a document and starts its process; both or neither.
	 * @param department tenant id
	 * @param request a document that keeps the rules of its schema
	 * @param by person id
	 * @param idempotencyKey a second call with the same key and document answers the
	 * first result
	 * @throws Refusal naming the field that is wrong, when the number is taken, or when
	 * the key came with another document before
	 */
	public Receipt submit(String department, DirectiveRequest request, String by, @Nullable String idempotencyKey) {
		String hash = hash(request);
		if (idempotencyKey == null) {
			return register(department, request, by, null, hash);
		}
		return this.table.findByIdempotencyKey(department, idempotencyKey)
			.map((first) -> repeated(first, hash))
			.orElseGet(() -> registerOnce(department, request, by, idempotencyKey, hash));
	}

	/** The result of the call that came with this idempotency key, if there was one. */
	public Optional<Receipt> find(String department, String idempotencyKey) {
		return this.table.findByIdempotencyKey(department, idempotencyKey).map(this::receipt);
	}

	private Receipt registerOnce(String department, DirectiveRequest request, String by, String key, String hash) {
		try {
			return register(department, request, by, key, hash);
		}
		catch (DuplicateKeyException ex) {
			return this.table.findByIdempotencyKey(department, key)
				.map((first) -> repeated(first, hash))
				.orElseThrow(() -> ex);
		}
	}

	private Receipt register(String department, DirectiveRequest request, String by, @Nullable String key,
			String hash) {
		NewDirective directive = this.intake.read(department, request);
		return this.transaction.execute((status) -> {
			String id = this.directives.register(department, directive, by, key, hash);
			String processInstance = this.process.start(this.table.get(id));
			this.directives.startedBy(id, processInstance);
			return new Receipt(id, processInstance, this.directives.warnings(id));
		});
	}

	private Receipt repeated(DirectiveRow first, String hash) {
		if (!hash.equals(first.requestHash())) {
			throw new IdempotencyKeyReused();
		}
		return receipt(first);
	}

	private Receipt receipt(DirectiveRow first) {
		return new Receipt(first.id(), String.valueOf(first.processInstanceId()), this.directives.warnings(first.id()));
	}

	private String hash(DirectiveRequest request) {
		try {
			byte[] json = this.mapper.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (JsonProcessingException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
