variable "network" {
  description = "Addresses, and whether each zone has a NAT gateway of its own."
  type = object({
    cidr                 = string
    nat_gateway_per_zone = bool
  })
}

variable "dns" {
  description = "The hosted zone, the shop's names (the first is the canonical one), and what CloudFront calls the load balancer by."
  type = object({
    zone_name   = string
    shop_names  = list(string)
    origin_name = string
  })
}

variable "firewall" {
  description = "Requests in five minutes from one address, and from where staff work (empty: from anywhere)."
  type = object({
    all            = optional(number, 3000)
    sensitive      = optional(number, 100)
    staff          = optional(number, 600)
    staff_networks = optional(list(string), [])
  })
  default = {}
}

variable "origin_secret" {
  description = "Names of generations, not values: what CloudFront shows the load balancer, and what that accepts besides while the first is new."
  type = object({
    current  = string
    previous = optional(string)
  })
  default = { current = "first" }

  validation {
    condition     = var.origin_secret.current != var.origin_secret.previous
    error_message = "A new secret has a name of its own."
  }
}
