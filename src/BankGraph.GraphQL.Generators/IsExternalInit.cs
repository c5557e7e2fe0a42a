namespace System.Runtime.CompilerServices;

/// <summary>What the compiler needs for records; the runtime that this project targets does not have it.</summary>
internal static class IsExternalInit;
