package org.reformflow.security;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.reformflow.availability.DatabaseState;

/**
 * Holds an error back, with its body, when it comes while the database is away: whatever
 * was in between may have called it an internal error or a wrong password.
 */
class AwayResponse extends HttpServletResponseWrapper {

	private final DatabaseState database;

	private boolean replaced;

	AwayResponse(HttpServletResponse response, DatabaseState database) {
		super(response);
		this.database = database;
	}

	boolean isReplaced() {
		return this.replaced;
	}

	void replace() {
		this.replaced = true;
	}

	private boolean takes(int status) {
		if (!this.replaced && !isCommitted()) {
			this.replaced = (status >= 500) ? this.database.isAwayNow() : status >= 400 && this.database.isAway();
		}
		return this.replaced;
	}

	@Override
	public void setStatus(int status) {
		if (!takes(status)) {
			super.setStatus(status);
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		if (!takes(status)) {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		if (!takes(status)) {
			super.sendError(status, message);
		}
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.replaced) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.replaced ? new Nowhere() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return this.replaced ? new PrintWriter(new OutputStreamWriter(new Nowhere(), StandardCharsets.UTF_8))
				: super.getWriter();
	}

	private static final class Nowhere extends ServletOutputStream {

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void write(int data) {
			// Dropped
		}

	}

}
