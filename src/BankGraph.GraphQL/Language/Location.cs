namespace BankGraph.GraphQL.Language;

/// <summary>Where a node stands in its source text.</summary>
/// <param name="Start">Offset of the node's first byte in the UTF-8 source.</param>
/// <param name="End">Offset just past the node's last byte in the UTF-8 source.</param>
/// <param name="Line">Line of the first character, counted from 1; CR, LF and CRLF each end a line.</param>
/// <param name="Column">Unicode characters from the start of the line, counted from 1.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
