/**
 * That a role of a document was accepted for the seat that holds it. Kept beside the shared document and not in it:
 * a promise binds only if nobody else can write it.
 */
export interface RoleAcceptanceTable {
  id: string
  document_id: string
  /** The row of the role in the document. */
  role_id: string
  seat_id: string
  /** What the role asked of its holder at that moment (`termsOf` of shared/document-kinds/role-rules). */
  terms: string
  accepted_by: string
  accepted_at: number
  /** When it was given back, or accepted anew in other terms. */
  ended_at: number | null
  ended_by: string | null
}

export interface RoleTables {
  role_acceptance: RoleAcceptanceTable
}
